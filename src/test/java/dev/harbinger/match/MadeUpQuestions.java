package dev.harbinger.match;

import dev.harbinger.text.ActorCatalog;
import dev.harbinger.text.SignalType;
import dev.harbinger.text.WordFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Questions that read like real ones, as many as wanted: bodies that the program knows, more of the first in each list
 * than of the last, do something to each other that is usual for a type. The same seed makes the same questions.
 */
final class MadeUpQuestions {
    private static final Map<SignalType, List<String>> ACTS = Map.of(
            SignalType.INQUIRY, List.of("open a formal investigation into", "fine", "subpoena", "raid the offices of"),
            SignalType.RULE, List.of("publish a final rule on", "ban the use of", "approve a licence for"),
            SignalType.LEGISLATION, List.of("pass a bill on", "vote down the motion on", "ratify the treaty with"),
            SignalType.COURT_RULING, List.of("sue", "rule against", "uphold the verdict on", "dismiss the case of"),
            SignalType.SANCTIONS, List.of("impose sanctions on", "lift the embargo on", "blacklist"),
            SignalType.DEAL, List.of("sign an agreement with", "acquire a stake in", "hold talks with"),
            SignalType.ELECTION_OR_APPOINTMENT, List.of("appoint a new chief of", "call an early election over"),
            SignalType.MILITARY_ACTION, List.of("launch strikes on", "withdraw troops from", "deploy missiles near"),
            SignalType.ECONOMIC_DECISION, List.of("raise interest rates after", "cut tariffs on", "devalue against"),
            SignalType.PRODUCT_OR_DEPLOYMENT, List.of("release a new model with", "launch a satellite for"));
    private static final List<String> OBJECTS = List.of(
            "export controls",
            "advanced chips",
            "grain corridor",
            "lithium mine",
            "data transfers",
            "pipeline",
            "drones",
            "battery plant",
            "offshore wind farm",
            "pension reform",
            "asylum seekers",
            "fighter jets",
            "cloud outage",
            "debt restructuring",
            "fishing quota",
            "nuclear enrichment",
            "child safety",
            "undersea cable",
            "oil output",
            "vaccine supply",
            "rare earths",
            "steel subsidies",
            "border crossing",
            "ransomware group",
            "space station",
            "copyright claims",
            "water treaty",
            "rail strike",
            "crypto exchange",
            "merger review",
            "hostage talks");
    private static final List<SignalType> TYPES =
            ACTS.keySet().stream().sorted().toList();

    private final Random random;
    private final List<String> actors = new ArrayList<>();
    private final Instant askedAt;

    MadeUpQuestions(long seed, Instant askedAt) {
        random = new Random(seed);
        this.askedAt = askedAt;
        for (var file : List.of("countries.txt", "companies.txt", "actors.txt", "people.txt")) {
            WordFile.records(ActorCatalog.class, file).forEach(record -> actors.add(record.get(0)));
        }
        java.util.Collections.shuffle(actors, random);
    }

    /** So many questions, with ids from the first on. */
    List<OpenQuestion> make(int count, long firstId) {
        var questions = new ArrayList<OpenQuestion>();
        for (int i = 0; i < count; i++) {
            questions.add(one(firstId + i));
        }
        return questions;
    }

    private OpenQuestion one(long id) {
        var type = TYPES.get(random.nextInt(TYPES.size()));
        var who = actor();
        var whom = actor();
        var words = "Will " + who + " " + any(ACTS.get(type)) + " " + whom + " over " + any(OBJECTS) + " and "
                + any(OBJECTS) + "?";
        return new OpenQuestion(
                id,
                0,
                words,
                type,
                List.of(new QuestionSense.Actor(who, List.of()), new QuestionSense.Actor(whom, List.of())),
                askedAt,
                null);
    }

    private String actor() {
        double skewed = Math.pow(random.nextDouble(), 3);
        return actors.get((int) (skewed * actors.size()));
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
