package dev.harbinger.question;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;

/** Who watches what. */
@ApplicationScoped
public class Watchers implements PanacheRepository<QuestionWatch> {
    private final InstantSource clock;

    Watchers(InstantSource clock) {
        this.clock = clock;
    }

    /** The names of those who watch a question, in the order in which they began. */
    public List<String> of(Question question) {
        return list("question = ?1 order by since, id", question).stream()
                .map(QuestionWatch::watcher)
                .toList();
    }

    /** Does nothing if the user watches it already. */
    void watch(Question question, String user) {
        if (count("question = ?1 and watcher = ?2", question, user) == 0) {
            persist(new QuestionWatch(question, user, clock.instant()));
        }
    }

    void unwatch(Question question, String user) {
        delete("question = ?1 and watcher = ?2", question, user);
    }
}
