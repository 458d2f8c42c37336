package dev.harbinger.durability;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What the program has acknowledged, noted by all threads of its client. */
final class Ledger {
    /** What somebody said about a flag. */
    record Verdict(String status, long question) {}

    private final Map<String, Long> briefs = new ConcurrentHashMap<>();
    private final Map<Long, String> questions = new ConcurrentHashMap<>();
    private final Map<String, Long> answers = new ConcurrentHashMap<>();
    private final Set<String> entries = ConcurrentHashMap.newKeySet();
    private final Map<Long, Verdict> verdicts = new ConcurrentHashMap<>();
    private final Map<Integer, AtomicInteger> refused = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> doubled = new ConcurrentLinkedQueue<>();
    private final AtomicInteger acknowledged = new AtomicInteger();

    /** Counts the answer to a change; whether it was acknowledged. */
    boolean counts(Client.Answer answer) {
        if (answer.acknowledged()) {
            acknowledged.incrementAndGet();
        } else {
            refused.computeIfAbsent(answer.status(), status -> new AtomicInteger())
                    .incrementAndGet();
        }
        return answer.acknowledged();
    }

    void brief(Subject subject, JsonNode brief) {
        long id = brief.get("id").asLong();
        var before = briefs.putIfAbsent(subject.brief(), id);
        if (before != null && before != id) {
            doubled.add("one text as briefs " + before + " and " + id);
        }
        brief.get("questions").forEach(this::question);
        answers.put(
                subject.answerToBrief(), brief.get("questions").get(0).get("id").asLong());
    }

    void question(Subject subject, JsonNode question) {
        question(question);
        answers.put(subject.answerToQuestion(), question.get("id").asLong());
    }

    private void question(JsonNode question) {
        questions.put(question.get("id").asLong(), question.get("question").asText());
    }

    void entries(List<String> guids) {
        entries.addAll(guids);
    }

    void verdict(JsonNode flag) {
        long id = flag.get("id").asLong();
        var verdict =
                new Verdict(flag.get("status").asText(), flag.get("questionId").asLong());
        var before = verdicts.putIfAbsent(id, verdict);
        if (before != null) {
            doubled.add("two verdicts on flag " + id + ": " + before + " and " + verdict);
        }
    }

    /** The id of each brief, by its text. */
    Map<String, Long> briefs() {
        return briefs;
    }

    Map<Long, String> questions() {
        return questions;
    }

    /** Which question an entry answers, by its guid; not every such entry was stored. */
    Map<String, Long> answers() {
        return answers;
    }

    /** The guids of entries that a poll has stored. */
    Set<String> entries() {
        return entries;
    }

    Map<Long, Verdict> verdicts() {
        return verdicts;
    }

    /** What showed to be there twice while the program ran. */
    List<String> doubled() {
        return List.copyOf(doubled);
    }

    /** How many changes were not acknowledged, by the status of the answer. */
    Map<Integer, AtomicInteger> refused() {
        return new TreeMap<>(refused);
    }

    @Override
    public String toString() {
        return acknowledged + " acknowledged calls (" + briefs.size() + " briefs, " + questions.size() + " questions, "
                + entries.size() + " entries, " + verdicts.size() + " verdicts), refused " + refused();
    }
}
