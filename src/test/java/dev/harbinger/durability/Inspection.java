package dev.harbinger.durability;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what a restarted program holds with what was acknowledged before it was killed. */
final class Inspection {
    private final Client client;
    private final Ledger ledger;
    private final List<String> lost = new ArrayList<>();
    private final List<String> doubled;

    Inspection(Client client, Ledger ledger) {
        this.client = client;
        this.ledger = ledger;
        doubled = new ArrayList<>(ledger.doubled());
    }

    /** Looks for every brief, question, entry and verdict, and for what is there twice. */
    void compareRows() throws IOException, InterruptedException {
        var briefs = byId(client.all("/api/briefs"));
        ledger.briefs().values().forEach(id -> expect("brief", id, briefs.get(id) != null));
        once(
                "brief",
                briefs.values().stream()
                        .map(brief -> brief.get("text").asText())
                        .toList());
        compareQuestions(byId(client.all("/api/questions")));
        var guids = client.all("/api/entries").stream()
                .map(entry -> entry.get("guid").asText())
                .toList();
        var stored = Set.copyOf(guids);
        ledger.entries().forEach(guid -> expect("entry", guid, stored.contains(guid)));
        once("entry", guids);
    }

    private void compareQuestions(Map<Long, JsonNode> questions) throws IOException, InterruptedException {
        ledger.questions()
                .forEach((id, words) -> expect(
                        "question",
                        id,
                        questions.containsKey(id)
                                && words.equals(
                                        questions.get(id).get("question").asText())));
        once(
                "question",
                questions.values().stream()
                        .map(question -> question.get("question").asText())
                        .toList());
        var flags = byId(client.all("/api/flags"));
        ledger.verdicts()
                .forEach((id, verdict) -> expect("verdict " + verdict, id, holds(verdict, flags.get(id), questions)));
    }

    private static boolean holds(Ledger.Verdict verdict, JsonNode flag, Map<Long, JsonNode> questions) {
        return flag != null
                && verdict.status().equals(flag.get("status").asText())
                && (!verdict.status().equals("CONFIRMED")
                        || questions
                                .get(verdict.question())
                                .get("status")
                                .asText()
                                .equals("RESOLVED"));
    }

    /** The stored entries that answer a question and have no flag; what is there twice is noted. */
    List<String> missingFlags() throws IOException, InterruptedException {
        var pairs = new ArrayList<String>();
        for (var flag : client.all("/api/flags")) {
            var question = flag.get("questionId").asLong();
            pairs.add(question + " " + flag.get("entry").get("guid").asText());
            flag.get("sameStory")
                    .forEach(entry ->
                            pairs.add(question + " " + entry.get("guid").asText()));
        }
        once("flag", pairs);
        var raised = new HashSet<>(pairs);
        return ledger.answers().entrySet().stream()
                .filter(answer -> ledger.entries().contains(answer.getKey()))
                .filter(answer -> !raised.contains(answer.getValue() + " " + answer.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void expect(String what, Object id, boolean there) {
        if (!there) {
            lost.add(what + " " + id);
        }
    }

    private void once(String what, List<String> keys) {
        keys.stream()
                .collect(Collectors.groupingBy(key -> key, Collectors.counting()))
                .forEach((key, times) -> {
                    if (times > 1) {
                        doubled.add(what + " " + key + " is there " + times + " times");
                    }
                });
    }

    private static Map<Long, JsonNode> byId(List<JsonNode> rows) {
        var byId = new HashMap<Long, JsonNode>();
        rows.forEach(row -> byId.put(row.get("id").asLong(), row));
        return byId;
    }

    List<String> lost() {
        return lost;
    }

    List<String> doubled() {
        return doubled;
    }
}
