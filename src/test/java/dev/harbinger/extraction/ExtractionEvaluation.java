package dev.harbinger.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Measures the extraction on labelled briefs, prints the figures and fails below those of {@code kept.properties}. The
 * rules were written while looking at {@code shared} and {@code tuned}; on {@code choice} thresholds were chosen;
 * {@code held} is only ever measured, so its figures are the ones that say something about texts that nobody has seen.
 */
class ExtractionEvaluation {
    private static final double ROUNDING = 0.0005;

    @ParameterizedTest
    @ValueSource(strings = {"shared", "tuned", "choice", "held"})
    void keepsItsFigures(String folder) throws IOException {
        var all = new Score();
        var byLayout = new TreeMap<String, Score>();
        var byType = new TreeMap<String, int[]>();
        for (var brief : Labelled.in(folder)) {
            var signals = new SignalExtractor().extract(brief.document());
            all.add(brief, signals);
            byLayout.computeIfAbsent(brief.layout(), layout -> new Score()).add(brief, signals);
            countTypes(brief, signals, byType);
        }

        print(folder, all, byLayout, byType);

        var kept = kept(folder);
        assertThat(all.f1() + ROUNDING).as("strict F1").isGreaterThanOrEqualTo(kept.get("f1"));
        assertThat(all.types() + ROUNDING).as("type accuracy").isGreaterThanOrEqualTo(kept.get("types"));
        assertThat(all.actorF1() + ROUNDING).as("actor F1").isGreaterThanOrEqualTo(kept.get("actors"));
        assertThat(all.deadlineRecall() + ROUNDING).as("deadlines").isGreaterThanOrEqualTo(kept.get("deadlines"));
        assertThat(all.wellFormed() + ROUNDING)
                .as("well-formed questions")
                .isGreaterThanOrEqualTo(kept.get("wellformed"));
        assertThat(all.questionF1() + ROUNDING)
                .as("questions like those of people")
                .isGreaterThanOrEqualTo(kept.get("questions"));
        assertThat((double) all.spoilt).as("spoilt negatives").isLessThanOrEqualTo(kept.get("spoilt"));
    }

    private static void countTypes(Labelled brief, java.util.List<Signal> signals, Map<String, int[]> byType) {
        for (var item : brief.items()) {
            if (!item.optional()) {
                var one = new Score();
                one.add(new Labelled(brief.id(), "", false, brief.document(), java.util.List.of(item)), signals);
                var count = byType.computeIfAbsent(item.type(), type -> new int[3]);
                count[0]++;
                count[1] += one.found;
                count[2] += one.typed;
            }
        }
    }

    private static void print(String folder, Score all, Map<String, Score> byLayout, Map<String, int[]> byType)
            throws IOException {
        System.out.printf(
                "Extraction, %s: %d texts, P %.3f R %.3f F1 %.3f (%d found, %d missed, %d wrong), types %.3f, actors %.3f, deadlines %.3f, questions %.3f well-formed, %.3f alike, negatives spoilt %d of %d%n",
                folder,
                all.texts,
                all.precision(),
                all.recall(),
                all.f1(),
                all.found,
                all.missed,
                all.wrong,
                all.types(),
                all.actorF1(),
                all.deadlineRecall(),
                all.wellFormed(),
                all.questionF1(),
                all.spoilt,
                all.negatives);
        byLayout.forEach((layout, score) -> System.out.printf(
                "  %-26s F1 %.3f  %2d found %2d missed %2d wrong%n",
                layout, score.f1(), score.found, score.missed, score.wrong));
        byType.forEach((type, count) ->
                System.out.printf("  %-26s %2d of %2d found, %2d typed%n", type, count[1], count[0], count[2]));
        if (!folder.equals("held")) {
            Files.writeString(
                    Path.of("target", "extraction-errors-" + folder + ".txt"), String.join("\n", all.errors) + "\n");
        }
    }

    private static Map<String, Double> kept(String folder) throws IOException {
        var properties = new Properties();
        try (var in = ExtractionEvaluation.class.getResourceAsStream("/evaluation/extraction/kept.properties")) {
            properties.load(in);
        }
        var kept = new TreeMap<String, Double>();
        properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(folder + "."))
                .forEach(name ->
                        kept.put(name.substring(folder.length() + 1), Double.valueOf(properties.getProperty(name))));
        return kept;
    }
}
