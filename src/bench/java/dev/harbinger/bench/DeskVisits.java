package dev.harbinger.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** What the people of a desk look at: the inbox and questions most, what leads and admins look at seldom. */
final class DeskVisits {
    private final SplittableRandom random;
    private final int questions;
    private final List<String> waiting;
    private final String cursor;

    DeskVisits(DeskProgram program, SplittableRandom random) throws IOException, InterruptedException {
        this.random = random;
        var json = new ObjectMapper();
        var list = json.readTree(program.text("/api/questions?size=500&sort=-createdAt"));
        questions = list.get("total").asInt();
        cursor = list.get("next").asText();
        waiting = new ArrayList<>();
        json.readTree(program.text("/api/flags?status=NEW&size=500"))
                .get("items")
                .forEach(flag -> waiting.add(flag.get("id").asText()));
    }

    List<DeskVisit> all() {
        var all = new ArrayList<DeskVisit>();
        all.addAll(triage());
        all.addAll(questions());
        all.addAll(others());
        all.addAll(leads());
        all.addAll(json());
        return all;
    }

    private List<DeskVisit> triage() {
        return List.of(
                visit("/", 10),
                visit("/triage", 8),
                visit("/triage?flag=", 14, () -> "/triage?flag=" + waiting.get(random.nextInt(waiting.size()))),
                visit("/triage?assignee=", 4, () -> "/triage?assignee=person-" + (1 + random.nextInt(20))),
                visit("/triage?assignee=nobody", 2),
                visit(
                        "/triage?region=&category=",
                        3,
                        () -> "/triage?region=Region+" + random.nextInt(12) + "&category=Category+"
                                + random.nextInt(9)),
                visit("/triage?signalType=SANCTIONS&sort=-createdAt", 3),
                visit("/triage?status=DISMISSED", 2),
                visit("/triage?brief=", 2, () -> "/triage?status=DISMISSED&brief=" + id(questions / 10)),
                visit("/triage?feed=", 1, () -> "/triage?feed=" + id(questions / 200)));
    }

    private List<DeskVisit> questions() {
        return List.of(
                visit("/questions", 6),
                visit("/questions?status=OPEN&sort=deadline", 4),
                visit("/questions?status=LIKELY_RESOLVED&sort=-likelihood", 3),
                visit("/questions?status=RESOLVED&sort=-changedAt", 2),
                visit(
                        "/questions?status=OPEN&due=&dueFrom=",
                        2,
                        () -> "/questions?status=OPEN&status=LIKELY_RESOLVED&due=2027-06-01&dueFrom=2026-12-01"),
                visit("/questions?due=overdue", 1),
                visit(
                        "/questions?region=&category=",
                        3,
                        () -> "/questions?region=Region+" + random.nextInt(12) + "&category=Category+"
                                + random.nextInt(9)),
                visit("/questions?q=", 3, () -> "/questions?q=" + word()),
                visit("/questions?actor=", 2, () -> "/questions?actor=" + word()),
                visit("/questions?assignee=", 2, () -> "/questions?assignee=person-" + (1 + random.nextInt(20))),
                visit("/questions?watcher=", 2, () -> "/questions?watcher=admin"),
                visit("/questions?brief=", 2, () -> "/questions?brief=" + id(questions / 10)),
                visit("/questions?since=", 1, () -> "/questions?since=2026-11-20"),
                visit("/questions?sort=question", 1),
                visit("/questions?cursor=", 3, () -> "/questions?cursor=" + cursor),
                visit("/questions/{id}", 14, () -> "/questions/" + id(questions)));
    }

    private List<DeskVisit> others() {
        return List.of(
                visit("/search?q=", 5, () -> "/search?q=" + word()),
                visit("/search?q= (two words)", 2, () -> "/search?q=" + word() + "+report"),
                visit("/search?kind=ENTRY", 1, () -> "/search?kind=ENTRY&q=export+price"),
                visit("/briefs", 3),
                visit("/briefs?q=", 1, () -> "/briefs?q=" + word()),
                visit("/briefs/{id}", 6, () -> "/briefs/" + id(questions / 10)),
                visit("/briefs/new", 1),
                visit("/feeds", 2),
                visit("/feeds/{id}", 2, () -> "/feeds/" + id(questions / 200)),
                visit("/feeds/{id}/flags", 2, () -> "/feeds/" + id(questions / 200) + "/flags"),
                visit("/account", 1),
                visit("/welcome", 1));
    }

    private List<DeskVisit> leads() {
        return List.of(
                visit("/team", 1),
                visit("/accuracy", 1),
                visit("/replay", 1),
                visit("/people", 1),
                visit("/audit", 1),
                visit("/audit?who=", 1, () -> "/audit?who=person-3&kind=LOGIN"),
                visit("/subscribers", 1),
                visit("/mail/outbox", 1),
                visit("/mail/preview", 1),
                visit("/ways-out", 1));
    }

    private List<DeskVisit> json() {
        return List.of(
                visit("/api/questions", 2),
                visit("/api/questions?status=&sort=", 2, () -> "/api/questions?status=OPEN&sort=-likelihood"),
                visit("/api/flags", 2),
                visit("/api/entries", 2),
                visit("/api/entries?feed=", 1, () -> "/api/entries?feed=" + id(questions / 200)),
                visit("/api/entries?q=", 1, () -> "/api/entries?q=" + word()),
                visit("/api/briefs", 1),
                visit("/api/feeds", 1));
    }

    private String id(int most) {
        return String.valueOf(1 + random.nextInt(Math.max(1, most)));
    }

    /** A word of a name, common or seldom. */
    private String word() {
        var name = NewsText.name(random.nextInt(6000));
        return URLEncoder.encode(name.substring(0, name.indexOf(' ')), StandardCharsets.UTF_8);
    }

    private static DeskVisit visit(String path, int weight) {
        return new DeskVisit(path, weight, () -> path);
    }

    private static DeskVisit visit(String name, int weight, Supplier<String> path) {
        return new DeskVisit(name, weight, path);
    }
}
