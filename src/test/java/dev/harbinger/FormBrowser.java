package dev.harbinger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;

/** A browser without a screen: keeps cookies, follows nothing, and sends forms with the token of the page. */
public final class FormBrowser {
    public static final String SESSION = "harbinger-session";

    private final Map<String, String> cookies = new HashMap<>();

    /** One that has signed in. */
    public static FormBrowser signedIn(String name, String password) {
        var browser = new FormBrowser();
        var answer = browser.signIn(name, password);
        assertThat(answer.header("Location")).doesNotContain("/login");
        return browser;
    }

    public Response signIn(String name, String password) {
        get("/login");
        return post("/login", Map.of("j_username", name, "j_password", password));
    }

    public Response get(String path) {
        return kept(request().accept("text/html").get(path));
    }

    /** Sends a form; after a page was asked for, which brings the token. */
    public Response post(String path, Map<String, ?> form) {
        return kept(request()
                .accept("text/html")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("csrf-token", cookies.getOrDefault("csrf-token", ""))
                .formParams(form)
                .post(path));
    }

    /** A request with the cookies that the browser holds. */
    public RequestSpecification request() {
        return given().redirects().follow(false).cookies(cookies);
    }

    /** What a cookie holds, empty for none. */
    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    /** The secret of the session, empty for none. */
    public String session() {
        return cookies.getOrDefault(SESSION, "");
    }

    /** Takes over a session, as somebody does who stole its cookie. */
    public FormBrowser holding(String session) {
        cookies.put(SESSION, session);
        return this;
    }

    /** Whether a page is shown that only those see who have signed in; others are sent to the form for that. */
    public boolean isSignedIn() {
        var answer = get("/questions");
        assertThat(answer.statusCode()).isIn(200, 302);
        if (answer.statusCode() == 302) {
            assertThat(answer.header("Location")).contains("/login");
        }
        return answer.statusCode() == 200;
    }

    private Response kept(Response answer) {
        cookies.putAll(answer.cookies());
        return answer;
    }
}
