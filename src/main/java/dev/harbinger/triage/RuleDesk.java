package dev.harbinger.triage;

import dev.harbinger.account.UserRepository;
import dev.harbinger.common.Problems;
import dev.harbinger.text.SignalType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Takes in and drops rules that assign; a rule names at least one part and a user who exists. */
@ApplicationScoped
@Transactional
class RuleDesk {
    private final AssignmentRules rules;
    private final UserRepository users;
    private final InstantSource clock;

    RuleDesk(AssignmentRules rules, UserRepository users, InstantSource clock) {
        this.rules = rules;
        this.users = users;
        this.clock = clock;
    }

    AssignmentRule add(String region, String category, SignalType type, String user, String who) {
        if (blankToNull(user) == null || users.named(user.strip()).isEmpty()) {
            throw Problems.unprocessable("user", "is not known; send the name of a user");
        }
        if (blankToNull(region) == null && blankToNull(category) == null && type == null) {
            throw Problems.unprocessable("region", "is missing, and so are category and signalType; send one at least");
        }
        var rule = new AssignmentRule(
                blankToNull(region), blankToNull(category), type, user.strip(), who, clock.instant());
        rules.persist(rule);
        return rule;
    }

    void drop(long id) {
        if (!rules.deleteById(id)) {
            throw Problems.notFound("rule", id);
        }
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
