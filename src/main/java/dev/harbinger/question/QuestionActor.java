package dev.harbinger.question;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;

/** Whose act would answer a question, and the other names under which the brief speaks of it. */
@Embeddable
public class QuestionActor {
    private static final String SEPARATOR = "\n";

    @Column(columnDefinition = "TEXT")
    private String name;

    @Column(columnDefinition = "TEXT")
    private String aliases;

    /** For Hibernate. */
    protected QuestionActor() {}

    /** An actor by its canonical name; line ends in names become spaces. */
    public QuestionActor(String name, List<String> aliases) {
        this.name = oneLine(name);
        this.aliases = String.join(
                SEPARATOR, aliases.stream().map(QuestionActor::oneLine).toList());
    }

    /** An actor as its columns hold it. */
    static QuestionActor stored(String name, String aliases) {
        var actor = new QuestionActor();
        actor.name = name;
        actor.aliases = aliases;
        return actor;
    }

    public String name() {
        return name;
    }

    public List<String> aliases() {
        return aliases.isEmpty() ? List.of() : List.of(aliases.split(SEPARATOR));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
