package dev.harbinger.account;

import io.quarkus.qute.TemplateExtension;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a User-Agent header says, in words that its owner knows the browser by. */
@TemplateExtension
final class BrowserNames {
    private static final Map<String, String> BROWSERS =
            ordered("Edg/", "Edge", "OPR/", "Opera", "Firefox/", "Firefox", "Chrome/", "Chrome", "Safari/", "Safari");
    private static final Map<String, String> SYSTEMS = ordered(
            "Android", "Android", "iPhone", "iPhone", "iPad", "iPad", "Windows", "Windows", "Mac OS", "Mac", "Linux",
            "Linux");
    private static final int LONGEST = 60;

    private BrowserNames() {}

    /** {@code Firefox on Linux}, or the beginning of the header if it is none that is known. */
    static String browserWords(String agent) {
        var browser = known(agent, BROWSERS);
        if (browser.isEmpty()) {
            return agent.isBlank() ? "A browser" : agent.substring(0, Math.min(LONGEST, agent.length()));
        }
        var system = known(agent, SYSTEMS);
        return system.isEmpty() ? browser : browser + " on " + system;
    }

    private static String known(String agent, Map<String, String> names) {
        return names.entrySet().stream()
                .filter(name -> agent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> ordered(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
