package dev.harbinger.durability;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** People who subscribe, confirm and read, and what was acknowledged to them and should therefore reach them. */
final class Readers {
    private static final Pattern CONFIRM = Pattern.compile("https?://\\S+(/subscriptions/confirm/\\S+)");

    private final MailTally server;
    private final Set<String> asked = new HashSet<>();
    private final Set<String> confirmed = new HashSet<>();
    private final Set<String> questions = new HashSet<>();
    private int number;

    Readers(MailTally server) {
        this.server = server;
    }

    void subscribe(Client client, int count) throws IOException, InterruptedException {
        for (int i = 0; i < count; i++) {
            var address = "reader" + number++ + "@mail.example";
            var answer = client.post(
                    "/api/subscribers", Map.of("email", address, "cadence", "INSTANT", "timeZone", "Europe/Paris"));
            if (answer.acknowledged()) {
                asked.add(address);
            }
        }
    }

    /** Everybody who got a mail to confirm does so. */
    void confirm(Client client) throws IOException, InterruptedException {
        for (var mail : server.mails()) {
            var link = CONFIRM.matcher(mail.words());
            if (link.find() && !confirmed.contains(mail.recipient())) {
                if (client.press(URI.create(link.group(1)).getPath())) {
                    confirmed.add(mail.recipient());
                }
            }
        }
    }

    void ask(Client client) throws IOException, InterruptedException {
        var subject = Subject.fresh();
        var answer =
                client.post("/api/questions", Map.of("question", subject.question(), "askedAt", Subject.dayBefore()));
        if (answer.acknowledged()) {
            questions.add(subject.question());
        }
    }

    /** Who was not told what, or got no mail to confirm. */
    List<String> missing() {
        var told = new HashMap<String, String>();
        server.mails().forEach(mail -> told.merge(mail.recipient(), mail.words(), String::concat));
        var missing = new ArrayList<String>();
        asked.stream()
                .filter(reader -> !told.containsKey(reader))
                .forEach(reader -> missing.add(reader + " has no mail to confirm"));
        for (var reader : confirmed) {
            questions.stream()
                    .filter(question -> !told.getOrDefault(reader, "").contains(question))
                    .forEach(question -> missing.add(reader + " was not told: " + question));
        }
        return missing;
    }

    /** What a reader was told in two mails that a mail program takes for different ones. */
    List<String> toldTwice() {
        var mails = new TreeMap<String, Set<String>>();
        for (var mail : server.mails()) {
            questions.stream()
                    .filter(mail.words()::contains)
                    .forEach(
                            question -> mails.computeIfAbsent(mail.recipient() + " " + question, key -> new HashSet<>())
                                    .add(mail.messageId()));
        }
        return mails.entrySet().stream()
                .filter(told -> told.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How many mails came more than once, by their Message-ID, and how often at most. */
    Map<String, Long> copies() {
        return server.mails().stream()
                .collect(Collectors.groupingBy(MailTally.Taken::messageId, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(copies -> copies.getValue() > 1)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public String toString() {
        return asked.size() + " asked, " + confirmed.size() + " confirmed, " + questions.size() + " questions, "
                + server.mails().size() + " mails taken, " + copies().size() + " of them twice";
    }
}
