package dev.harbinger.triage;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The address of the inbox with its filters, without what belongs to one look only (the flag, the notice).
 *
 * @param parameters raw, as {@code name=content}
 */
record Address(List<String> parameters) {
    private static final Set<String> PASSING = Set.of("flag", "done", "missed");

    static Address of(String rawQuery) {
        return new Address(Arrays.stream((rawQuery == null ? "" : rawQuery).split("&"))
                .filter(parameter -> parameter.matches("[\\w]+=[\\w%.+~-]+"))
                .filter(parameter -> !PASSING.contains(name(parameter)))
                .toList());
    }

    /** The same list with one parameter set. */
    public String with(String name, Object content) {
        return address(Stream.concat(without(name), Stream.of(name + "=" + content)));
    }

    /** The list of another status, from its beginning. */
    public String status(Object status) {
        return address(Stream.concat(
                without("status").filter(parameter -> !name(parameter).equals("cursor")),
                Stream.of("status=" + status)));
    }

    /** Whether a parameter of one of these names is set. */
    boolean names(String... names) {
        return parameters.stream().map(Address::name).anyMatch(Set.of(names)::contains);
    }

    @Override
    public String toString() {
        return address(parameters.stream());
    }

    private Stream<String> without(String name) {
        return parameters.stream().filter(parameter -> !name(parameter).equals(name));
    }

    private static String name(String parameter) {
        return parameter.substring(0, parameter.indexOf('='));
    }

    private static String address(Stream<String> parameters) {
        var query = parameters.collect(Collectors.joining("&"));
        return query.isEmpty() ? "/triage" : "/triage?" + query;
    }
}
