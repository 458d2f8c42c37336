package dev.harbinger.extraction;

import dev.harbinger.text.ActorCatalog;
import dev.harbinger.text.ActorMention;
import dev.harbinger.text.KnownActor;
import dev.harbinger.text.Tagger;
import dev.harbinger.text.Token;
import dev.harbinger.text.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Who acts in a document: the actors of a passage, what its pronouns stand for, and the name of the case. */
final class Cast {
    private static final Pattern CASE = Pattern.compile(
            "\\b(?:the|this) (case|episode|incident|affair|matter|dispute|allegations?)\\b(?! of| against| over| between)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PRONOUN =
            Pattern.compile("^(?:it|they|he|she|both|either|the two)\\b", Pattern.CASE_INSENSITIVE);
    private static final Set<String> PLACE = Set.of(
            "in", "at", "near", "off", "around", "across", "from", "outside", "inside", "along", "within", "of", "by",
            "before", "on", "since", "until", "during");
    private static final Set<String> NO_NAME = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "christmas",
            "jan",
            "feb",
            "mar",
            "apr",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "oct",
            "nov",
            "dec",
            "mon",
            "tue",
            "wed",
            "thu",
            "fri",
            "sat",
            "sun",
            "ai",
            "gdp",
            "cpi",
            "i",
            "whether",
            "will",
            "if",
            "how",
            "any",
            "should",
            "the",
            "a");
    private static final Pattern NO_ACTOR = Pattern.compile(
            "(?i)\\b(?:results?|outcome|signs?|signals?|tests?|votes?|verdict|decision|ruling|talks|deadline|agreement|deal|ceasefire|truce|bill|law|draft|rules?|prices?|data|figures|report|hearing|trial|election|ballot|memorandum|text|question|date|budget|strike|attack|inflation|rate|plans?|move|project|case)$");
    private static final int MOST = 4;

    private final String text;
    private final String caseName;

    Cast(Document document) {
        text = document.text();
        caseName = caseName(document.title());
    }

    /** The question with "the case" and the like given its name. */
    String named(String question) {
        return caseName.isEmpty() ? question : CASE.matcher(question).replaceAll("the " + caseName + " $1");
    }

    /** Whether a subject is only a pronoun. */
    static boolean isPronoun(String subject) {
        return PRONOUN.matcher(subject).find() && subject.split("\\s+").length <= 3;
    }

    /** The last name before an offset that a pronoun may stand for; empty if there is none nearby. */
    String antecedent(int before) {
        int from = Math.max(0, before - 400);
        var tokens = Tokens.of(text.substring(from, before));
        var mentions = ActorCatalog.get().find(tokens).stream()
                .filter(mention -> !mention.asAdjective())
                .toList();
        if (mentions.isEmpty()) {
            return "";
        }
        var mention = mentions.get(mentions.size() - 1);
        var words = text.substring(
                from + tokens.get(mention.from()).start(),
                from + tokens.get(mention.to() - 1).end());
        return mention.actor() == null ? "the " + words : words.replaceFirst("['’]s$", "");
    }

    /** The actors of a passage: its subject, and the bodies that it names elsewhere than as places. */
    List<SignalActor> actors(String subject, String rest) {
        var names = new LinkedHashMap<String, SignalActor>();
        for (var part : subject.split("\\s*(?:,|;)\\s*(?:or|and)?\\s*|\\s+(?:or|and)\\s+")) {
            var name = plain(part);
            if (!name.isEmpty() && !isPronoun(name) && mayAct(name)) {
                put(names, name);
            }
        }
        var tokens = Tagger.tag(Tokens.of(rest));
        names(tokens).forEach(name -> put(names, name));
        return names.values().stream().limit(MOST).toList();
    }

    /** A sentence may speak of a thing or a day where its actor would stand. */
    private static boolean mayAct(String name) {
        return !NO_ACTOR.matcher(name).find();
    }

    private void put(Map<String, SignalActor> names, String name) {
        var known = names.keySet().stream().anyMatch(other -> other.contains(name) || name.contains(other));
        if (!known) {
            names.put(name, actor(name));
        }
    }

    /** An actor by the words of somebody, with the names that the program or the text has for it. */
    SignalActor actor(String words) {
        var actor = ActorCatalog.get().named(words);
        if (actor.isEmpty()) {
            return new SignalActor(words, aliases(words));
        }
        var body = actor.get();
        return body.isCountry()
                ? new SignalActor(words, without(words, body))
                : new SignalActor(body.name(), without(body.name(), body));
    }

    private static List<String> without(String name, KnownActor body) {
        var all = new ArrayList<>(body.aliases());
        all.add(0, body.name());
        return all.stream().filter(alias -> !alias.equals(name)).limit(8).toList();
    }

    /** "Name (ABC)" and "Name, the Hangzhou-based group," in the text give a name more names. */
    private List<String> aliases(String name) {
        var found = new ArrayList<String>();
        int at = text.indexOf(name + " (");
        if (at >= 0) {
            int close = text.indexOf(')', at);
            var inside = close < 0 ? "" : text.substring(at + name.length() + 2, close);
            if (inside.matches("[A-Z][A-Za-z&.-]{1,9}")) {
                found.add(inside);
            }
        }
        at = text.indexOf(name + ", ");
        int end = at < 0 ? -1 : text.indexOf(',', at + name.length() + 2);
        var apposition = end < 0 ? "" : text.substring(at + name.length() + 2, end);
        if (apposition.matches("(?:a|an|the|its|one of) [^.;:]{4,60}")) {
            found.add(apposition.replaceFirst("^(?:a|an|the) (?:sprawling |large |leading |big )?", ""));
        }
        return found;
    }

    private static String plain(String part) {
        return part.strip()
                .replaceFirst(
                        "(?i)^(?:(?:the|a|an|any|either|both|some|other|its|their|his|her|that|this|how|when|whether|also)\\s+)+",
                        "")
                .replaceFirst("(?s)\\s+(?:of|in|at|on|for|near|with|who|which|that|under|across|from|to)\\s.*$", "")
                .replaceFirst("['’]s?$", "");
    }

    /** Runs of capitalised words that are no places, days or months. */
    private static List<String> names(List<Token> tokens) {
        var found = new ArrayList<String>();
        for (int i = 0; i < tokens.size(); i++) {
            int end = i;
            while (end < tokens.size()
                    && (isName(tokens.get(end))
                            || end > i
                                    && end + 1 < tokens.size()
                                    && Set.of("of", "for", "&")
                                            .contains(tokens.get(end).lower())
                                    && isName(tokens.get(end + 1)))) {
                end++;
            }
            if (end > i) {
                var place = i > 0 && PLACE.contains(tokens.get(i - 1).lower());
                var mentions = ActorCatalog.get().find(tokens.subList(i, end));
                var adjective = mentions.size() == 1
                        && mentions.get(0).asAdjective()
                        && mentions.get(0).to() == end - i;
                if (!adjective && (!place || mentions.stream().anyMatch(mention -> isBody(mention)))) {
                    found.add(words(tokens.subList(i, end)));
                }
                i = end;
            }
        }
        return found;
    }

    private static boolean isBody(ActorMention mention) {
        return mention.actor() != null && !mention.actor().isCountry();
    }

    private static boolean isName(Token token) {
        return token.isWord()
                && token.isCapitalised()
                && !NO_NAME.contains(token.lower())
                && token.word().length() > 1;
    }

    private static String words(List<Token> tokens) {
        var joined = String.join(" ", tokens.stream().map(Token::word).toList());
        return joined.replaceFirst("['’]s?$", "");
    }

    /** "A–B": the bodies that the title names; of unknown ones only where capitals tell names from words. */
    private static String caseName(String title) {
        var tokens = Tokens.of(title);
        var known = ActorCatalog.get().find(tokens).stream()
                .filter(mention -> mention.actor() != null && !mention.asAdjective())
                .map(mention -> mention.actor().name())
                .distinct()
                .toList();
        var plain = tokens.stream()
                        .filter(token -> !token.isCapitalised() && token.word().length() > 3)
                        .count()
                >= 2;
        var bodies = known.isEmpty() && plain ? names(Tagger.tag(tokens)) : known;
        return String.join("–", bodies.stream().limit(2).toList());
    }
}
