package dev.harbinger.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the page "Account" shows.
 *
 * @param made a token that was made just now, null for none
 * @param codeSecret the secret that waits for its first code, null for none
 * @param objection what was wrong with the step that was tried, null for nothing
 * @param notice what was done, null for nothing
 * @param setElsewhere whether the password is the one of a setting, which a restart brings back
 */
record AccountView(
        User user,
        List<Row> sessions,
        List<ApiToken> tokens,
        List<Role> scopes,
        String made,
        String codeSecret,
        String objection,
        String notice,
        boolean setElsewhere) {

    /** A session, and whether it is the one that asks. */
    record Row(UserSession session, boolean current) {}

    /** A language that can be chosen. */
    record Choice(String tag, String words) {}

    private static final List<Choice> LANGUAGES = List.of(
            new Choice("", "As the browser has it"),
            new Choice("en-GB", "English (United Kingdom)"),
            new Choice("en-US", "English (United States)"),
            new Choice("de", "Deutsch"),
            new Choice("fr", "Français"));

    AccountView {
        sessions = List.copyOf(sessions);
        tokens = List.copyOf(tokens);
        scopes = List.copyOf(scopes);
    }

    public List<Choice> languages() {
        return LANGUAGES;
    }

    public String zone() {
        return user.zone().map(Object::toString).orElse("");
    }

    public String language() {
        return user.locale().map(Locale::toLanguageTag).orElse("");
    }

    public String codeLink() {
        return Optional.ofNullable(codeSecret)
                .map(secret -> Codes.link(secret, user.name()))
                .orElse("");
    }
}
