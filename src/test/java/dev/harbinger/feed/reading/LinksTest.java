package dev.harbinger.feed.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
    /** Examples as in RFC 3986, section 5.4. */
    @ParameterizedTest
    @CsvSource({
        "g, http://a/b/c/g",
        "./g, http://a/b/c/g",
        "g/, http://a/b/c/g/",
        "/g, http://a/g",
        "//g, http://g",
        "?y, http://a/b/c/d;p?y",
        "g?y, http://a/b/c/g?y",
        "#s, http://a/b/c/d;p?q#s",
        "g#s, http://a/b/c/g#s",
        ";x, http://a/b/c/;x",
        "., http://a/b/c/",
        "./, http://a/b/c/",
        ".., http://a/b/",
        "../g, http://a/b/g",
        "../.., http://a/",
        "../../../g, http://a/g",
        "/./g, http://a/g",
        "/../g, http://a/g",
        "g., http://a/b/c/g.",
        "..g, http://a/b/c/..g",
        "./g/., http://a/b/c/g/",
        "g/../h, http://a/b/c/h",
        "g;x=1/../y, http://a/b/c/y"
    })
    void referencesAreResolved(String reference, String address) {
        assertThat(Links.resolved(reference, "http://a/b/c/d;p?q")).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({"http://a, b, http://a/b", "http://a?x, b, http://a/b", "http://a/, , "})
    void basesWithoutAPathHaveOne(String base, String reference, String address) {
        assertThat(Links.web(reference, base)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "java\nscript:alert(1)",
                " javascript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "mailto:a@news.example",
                "urn:x",
                "http://",
                "https:///x"
            })
    void onlyAddressesOfTheWebAreLinks(String reference) {
        assertThat(Links.web(reference, "http://a/b")).isNull();
    }
}
