package dev.harbinger.feed.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A document of the corpus and what must be read of it; the README beside the corpus tells how they are written. */
record CorpusCase(String name, Map<String, String> keys, String document) {
    static final Path FOLDER = Path.of("src/test/resources/feeds");
    static final URI ADDRESS = URI.create("https://news.example/feeds/all.xml");
    private static final List<String> KINDS = List.of("rss", "atom", "broken", "text", "links", "json", "encodings");
    private static final Pattern LETTER = Pattern.compile("\\{\\{U\\+([0-9A-F]{4})}}");
    private static final Pattern BYTE = Pattern.compile("\\{\\{=([0-9A-F]{2})}}");
    private static final String PREFIXES = " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
            + " xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:media=\"http://search.yahoo.com/mrss/\"";
    private static final String RSS = "<rss version=\"2.0\"" + PREFIXES
            + " xmlns:atom=\"http://www.w3.org/2005/Atom\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
            + " xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\""
            + " xmlns:feedburner=\"http://rssnamespace.org/feedburner/ext/1.0\"><channel><title>Wire</title>"
            + "<link>https://news.example/</link><description>d</description><item>%s</item></channel></rss>";
    private static final String RDF = "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
            + " xmlns=\"http://purl.org/rss/1.0/\"" + PREFIXES
            + "><channel rdf:about=\"https://news.example/\"><title>Wire</title></channel>"
            + "<item rdf:about=\"https://news.example/item\">%s</item></rdf:RDF>";
    private static final String ATOM = "<feed xmlns=\"http://www.w3.org/2005/Atom\"" + PREFIXES
            + "><title>Wire</title><id>urn:w</id><entry>%s</entry></feed>";
    private static final String ATOM_03 = "<feed version=\"0.3\" xmlns=\"http://purl.org/atom/ns#\"" + PREFIXES
            + "><title>Wire</title><entry>%s</entry></feed>";
    private static final Map<String, String> WRAPS =
            Map.of("rss", RSS, "rdf", RDF, "atom", ATOM, "atom03", ATOM_03, "doc", "%s");

    /** All documents, the dates wrapped as items of RSS. */
    static List<CorpusCase> all() {
        var cases = new ArrayList<CorpusCase>();
        KINDS.forEach(kind -> cases.addAll(read(kind)));
        cases.addAll(dates());
        return cases;
    }

    private static String file(String name) {
        try {
            return Files.readString(FOLDER.resolve(name + ".txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<CorpusCase> read(String kind) {
        return Pattern.compile("(?m)^=== ")
                .splitAsStream(file(kind))
                .filter(text -> !text.isBlank())
                .map(text -> one(kind, text))
                .toList();
    }

    private static CorpusCase one(String kind, String text) {
        var parts = text.split("\n\n", 2);
        var keys = new LinkedHashMap<String, String>();
        parts[0].lines().skip(1).forEach(line -> {
            var colon = line.indexOf(": ");
            keys.put(line.substring(0, colon), line.substring(colon + 2));
        });
        return new CorpusCase(
                kind + ": " + parts[0].lines().findFirst().orElseThrow(), keys, parts[1].replaceFirst("\n$", ""));
    }

    private static List<CorpusCase> dates() {
        var line = Pattern.compile("(?m)^(?!#)(.+?) {2,}(\\S+)$");
        return line.matcher(file("dates"))
                .results()
                .map(found -> new CorpusCase(
                        "dates: " + found.group(1),
                        Map.of("wrap", "rss", "date", found.group(2)),
                        "<title>t</title><pubDate>" + found.group(1) + "</pubDate>"))
                .toList();
    }

    byte[] bytes() {
        var text = WRAPS.get(keys.getOrDefault("wrap", "doc")).replace("%s", document);
        text = LETTER.matcher(text).replaceAll(found -> String.valueOf((char) Integer.parseInt(found.group(1), 16)));
        var charset = Charset.forName(keys.getOrDefault("charset", "UTF-8"));
        var out = new ByteArrayOutputStream();
        out.writeBytes(HexFormat.ofDelimiter(" ").parseHex(keys.getOrDefault("mark", "")));
        int copied = 0;
        var raw = BYTE.matcher(text);
        while (raw.find()) {
            out.writeBytes(text.substring(copied, raw.start()).getBytes(charset));
            out.write(Integer.parseInt(raw.group(1), 16));
            copied = raw.end();
        }
        out.writeBytes(text.substring(copied).getBytes(charset));
        return out.toByteArray();
    }

    String contentType() {
        return keys.get("type");
    }

    ParsedFeed read() {
        return FeedParser.parse(bytes(), contentType(), ADDRESS);
    }
}
