package dev.harbinger.triage;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;

/** Where a button was pressed and where it leads; a bean parameter of the forms. It never leads to another site. */
public class Way {
    private static final Pattern INBOX = Pattern.compile("/triage(\\?[\\w=&%.+~-]*)?");
    private static final Pattern QUESTION = Pattern.compile("/questions/\\d{1,18}");

    @RestForm
    String back;

    @RestForm
    String next;

    @RestForm
    String version;

    /** The version of the flag that the form showed; null if it does not say. */
    Integer seen() {
        return number(version);
    }

    /** The flag that comes after the one at hand; null if it was the last. */
    Long next() {
        return next == null || !next.matches("\\d{1,18}") ? null : Long.valueOf(next);
    }

    boolean fromInbox() {
        return back != null && INBOX.matcher(back).matches();
    }

    /** Back, to a flag, with the step that may be taken back; both may be null. */
    Response to(Long flag, Long step) {
        return see(flag, step == null ? "" : "done=" + step);
    }

    /** Back to the flag, which says what was wrong. */
    Response missed(long flag, String word) {
        return see(flag == 0 ? null : flag, "missed=" + word);
    }

    private Response see(Long flag, String word) {
        var fromQuestion = back != null && QUESTION.matcher(back).matches();
        var address = new StringBuilder(fromInbox() || fromQuestion ? back : "/triage");
        if (flag != null && !fromQuestion) {
            append(address, "flag=" + flag);
        }
        append(address, word);
        return Response.seeOther(URI.create(address.toString())).build();
    }

    private static void append(StringBuilder address, String parameter) {
        if (!parameter.isEmpty()) {
            address.append(address.indexOf("?") < 0 ? '?' : '&').append(parameter);
        }
    }

    /** What a problem is called in the address. */
    static String word(HttpProblem problem) {
        var field = problem.getParameters().get("field");
        if (field != null) {
            return field.toString();
        }
        return problem.getStatusCode() == Response.Status.CONFLICT.getStatusCode() ? "conflict" : "gone";
    }

    static LocalDate day(String words) {
        try {
            return words == null || words.isBlank() ? null : LocalDate.parse(words.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    static Integer number(String words) {
        return words == null || !words.strip().matches("\\d{1,9}") ? null : Integer.valueOf(words.strip());
    }
}
