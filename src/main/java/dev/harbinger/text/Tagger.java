package dev.harbinger.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagger;
import opennlp.tools.postag.ThreadSafePOSTaggerME;

/**
 * Tells the parts of speech of a sentence with the English model that the OpenNLP project publishes (tags of Universal
 * Dependencies). Loaded once, safe for several threads.
 */
public final class Tagger {
    private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";
    private static final String LANGUAGE = "eng";
    private static final String WEIGHTS = "pos.model";
    /** Only the likeliest row of tags is followed: it tags the labelled briefs as three rows do, in half the time. */
    private static final int BEAM = 1;

    private static final POSTagger TAGGER = new ThreadSafePOSTaggerME(model());

    private Tagger() {}

    /** The same tokens with their parts of speech; {@code sentence} should be one sentence. */
    public static List<Token> tag(List<Token> sentence) {
        if (sentence.isEmpty()) {
            return sentence;
        }
        var words =
                sentence.stream().map(token -> token.word().replace('’', '\'')).toArray(String[]::new);
        var tags = TAGGER.tag(words);
        var tagged = new ArrayList<Token>(words.length);
        for (int i = 0; i < words.length; i++) {
            var token = sentence.get(i);
            tagged.add(new Token(token.word(), token.start(), token.end(), tags[i]));
        }
        return tagged;
    }

    private static POSModel model() {
        try (var in = Tagger.class.getResourceAsStream(MODEL)) {
            var model = new POSModel(Objects.requireNonNull(in, MODEL));
            MaxentModel weights = model.getArtifact(WEIGHTS);
            return new POSModel(LANGUAGE, weights, BEAM, Map.of(), model.getFactory());
        } catch (IOException e) {
            throw new UncheckedIOException(MODEL, e);
        }
    }
}
