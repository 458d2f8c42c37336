package dev.harbinger.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The forms of English verbs: the bare one of any, and the past participle of a bare one. */
public final class VerbForms {
    private static final Map<String, String> BASES = new HashMap<>();
    private static final Map<String, String> PARTICIPLES = new HashMap<>();
    private static final Set<String> PASTS = new HashSet<>();
    private static final Set<String> KNOWN = WordFile.words(VerbForms.class, "verbs.txt");
    private static final String VOWELS = "aeiou";

    /** The last letters of -s, -ed and -ing. */
    private static final String ENDINGS = "sdg";

    private static final Pattern SILENT =
            Pattern.compile("(?:[bcdgklptz]l|[aeiou](?:s|z|v|c|g|k)|at|ut|uc|rc|ag|dg|nc|ng|rv|lv|u|ir|ur|is)\\z");
    private static final Pattern HISSES = Pattern.compile("(?:s|sh|ch|x|z|o)\\z");

    static {
        for (var record : WordFile.records(VerbForms.class, "irregular-verbs.txt")) {
            var forms = record.get(0).split("\\s+");
            BASES.put(forms[1], forms[0]);
            BASES.put(forms[2], forms[0]);
            PARTICIPLES.put(forms[0], forms[2]);
            if (!forms[1].equals(forms[2]) && !forms[1].equals(forms[0])) {
                PASTS.add(forms[1]);
            }
            for (int i = 3; i < forms.length; i++) {
                BASES.put(forms[i], forms[0]);
            }
        }
    }

    private static final int REMEMBERED = 20_000;
    private static final Memo<Found> FOUND = new Memo<>(REMEMBERED, VerbForms::read);

    private record Found(String base, boolean isVerb) {}

    private VerbForms() {}

    /** The bare form of a verb in any form, in lower case: {@code launches} gives {@code launch}. */
    public static String base(String form) {
        return FOUND.of(form).base();
    }

    private static String readBase(String word) {
        if (KNOWN.contains(word)) {
            return BASES.getOrDefault(word, word);
        }
        var irregular = BASES.get(word);
        return irregular != null ? irregular : regularBase(word);
    }

    /** Whether a word is a form of a verb that the list has. */
    public static boolean isVerb(String form) {
        return FOUND.of(form).isVerb();
    }

    private static Found read(String form) {
        var word = form.toLowerCase(Locale.ROOT);
        var base = readBase(word);
        return new Found(base, BASES.containsKey(word) || KNOWN.contains(base));
    }

    /** Whether a word is a past form that is no participle: {@code gave}. */
    public static boolean isPastOnly(String form) {
        return PASTS.contains(form.toLowerCase(Locale.ROOT));
    }

    /** Whether a word is the bare form of a verb that the list has. */
    public static boolean isBare(String word) {
        return KNOWN.contains(word.toLowerCase(Locale.ROOT));
    }

    /** The past participle of a bare form: {@code open} gives {@code opened}. */
    public static String participle(String base) {
        var irregular = PARTICIPLES.get(base);
        if (irregular != null) {
            return irregular;
        }
        if (base.endsWith("e")) {
            return base + "d";
        }
        if (base.endsWith("y") && base.length() > 1 && !isVowel(base.charAt(base.length() - 2))) {
            return base.substring(0, base.length() - 1) + "ied";
        }
        return doubles(base) ? base + base.charAt(base.length() - 1) + "ed" : base + "ed";
    }

    private static boolean doubles(String base) {
        var n = base.length();
        if (n < 3 || n > 5 || "bdgklmnprt".indexOf(base.charAt(n - 1)) < 0) {
            return false;
        }
        var closed = isVowel(base.charAt(n - 2)) && !isVowel(base.charAt(n - 3));
        return closed && base.chars().filter(c -> isVowel((char) c)).count() == 1;
    }

    private static String regularBase(String word) {
        var candidates = candidates(word);
        for (var candidate : candidates) {
            if (KNOWN.contains(candidate)) {
                return candidate;
            }
        }
        return candidates.isEmpty() ? word : candidates.get(0);
    }

    /** Most words end as no form does. */
    private static boolean mayBeForm(String word) {
        return !word.isEmpty() && ENDINGS.indexOf(word.charAt(word.length() - 1)) >= 0;
    }

    private static List<String> candidates(String word) {
        if (!mayBeForm(word)) {
            return List.of();
        }
        var found = new ArrayList<String>();
        if (word.endsWith("ies") && word.length() > 4) {
            found.add(cut(word, 3) + "y");
        } else if (word.endsWith("es") && hisses(cut(word, 2))) {
            found.add(cut(word, 2));
            found.add(cut(word, 1));
        } else if (word.endsWith("s") && !word.endsWith("ss") && word.length() > 2) {
            found.add(cut(word, 1));
        } else if (word.endsWith("ied")) {
            found.add(cut(word, 3) + "y");
        } else if (word.endsWith("ed") && word.length() > 3) {
            stems(cut(word, 2), found);
        } else if (word.endsWith("ing") && word.length() > 4) {
            stems(cut(word, 3), found);
        }
        return found;
    }

    private static void stems(String stem, List<String> found) {
        var n = stem.length();
        var doubled = n > 2 && stem.charAt(n - 1) == stem.charAt(n - 2) && "lsz".indexOf(stem.charAt(n - 1)) < 0;
        var silent = SILENT.matcher(stem).find();
        found.add(doubled ? cut(stem, 1) : silent ? stem + "e" : stem);
        found.add(stem);
        found.add(stem + "e");
        found.add(n > 2 ? cut(stem, 1) : stem);
    }

    private static boolean hisses(String stem) {
        return HISSES.matcher(stem).find();
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }

    private static boolean isVowel(char c) {
        return VOWELS.indexOf(c) >= 0;
    }
}
