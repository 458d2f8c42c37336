package dev.harbinger.common;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * A filtered and sorted list of entities, read page by page with a keyset cursor, so that a page is as cheap as the
 * first however far it lies and no row shows twice when others are added. Build one per call; not for several threads.
 *
 * @param <E> the entity; its alias in conditions and sort expressions is {@code e}, its key {@code e.id} a long
 */
public final class Listing<E> {
    /** So many rows are read as keys first: few rows that are hard to find are looked for once, and counted with it. */
    private static final int FEW = 2000;

    private final EntityManager entities;
    private final Class<E> type;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final Map<String, SortKey> sortKeys = new LinkedHashMap<>();
    private final String defaultSort;
    private LongSupplier total;
    private Figures figures;

    /** A list of all entities of a type; {@code defaultSort} is the sort used unless told, such as {@code -createdAt}. */
    public Listing(EntityManager entities, Class<E> type, String defaultSort) {
        this.entities = entities;
        this.type = type;
        this.defaultSort = defaultSort;
    }

    /** Lets clients sort by this key. */
    public Listing<E> sortableBy(SortKey key) {
        sortKeys.put(key.name(), key);
        return this;
    }

    /** Adds a condition without parameters. */
    public Listing<E> where(String condition) {
        conditions.add("(" + condition + ")");
        return this;
    }

    /** Adds a condition with one named parameter; does nothing when the value is null, that is, not filtered by. */
    public Listing<E> where(String condition, String parameter, Object value) {
        if (value != null) {
            where(condition);
            parameters.put(parameter, value);
        }
        return this;
    }

    /**
     * Adds a condition that one of the expressions contains the text, ignoring case; does nothing when it is blank.
     * {@code %} and {@code _} in the text stand for themselves.
     */
    public Listing<E> containing(String parameter, String text, String... expressions) {
        if (text == null || text.isBlank()) {
            return this;
        }
        var any = List.of(expressions).stream()
                .map(expression -> "lower(" + expression + ") like :" + parameter + " escape '!'")
                .collect(Collectors.joining(" or "));
        return where(any, parameter, pattern(text));
    }

    /** The LIKE pattern, with {@code !} as escape, that a lower-case text containing this one fits; null for a blank one. */
    public static String pattern(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([%_!])", "!$1") + "%";
    }

    /** Takes the number of rows from somewhere else than the rows themselves, where it is known already. */
    public Listing<E> countedBy(LongSupplier known) {
        total = known;
        return this;
    }

    /** Lets the number of rows be remembered for some seconds where it takes long to count them. */
    public Listing<E> rememberedBy(Figures remembering) {
        figures = remembering;
        return this;
    }

    /** The keys of all rows that pass the conditions, in no order. */
    public List<Long> ids() {
        return bound(entities.createQuery("select e.id from " + from(conditions), Long.class), parameters)
                .getResultList();
    }

    /** How many rows pass the conditions. */
    public long count() {
        if (total != null) {
            return total.getAsLong();
        }
        return figures == null
                ? counted()
                : figures.of(List.of(from(conditions), Map.copyOf(parameters)), this::counted);
    }

    private long counted() {
        return bound(entities.createQuery("select count(e) from " + from(conditions), Long.class), parameters)
                .getSingleResult();
    }

    /**
     * Reads one page.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for an unknown sort, a size out of bounds, or a cursor
     *     that is none of this list's
     */
    public Page<E> page(PageRequest request) {
        var size = request.checkedSize();
        var order = Order.parse(request.sort == null ? defaultSort : request.sort, sortKeys);
        if (figures != null && !conditions.isEmpty() && total == null) {
            var few = bound(entities.createQuery("select e.id from " + from(conditions), Long.class), parameters)
                    .setMaxResults(FEW + 1)
                    .getResultList();
            if (few.size() <= FEW) {
                return among(few).page(request);
            }
        }
        var rows = rows(order, request.cursor, size + 1);
        var items = rows.stream().limit(size).map(row -> type.cast(row[0])).toList();
        var next = rows.size() > size ? order.cursorOf(rows.get(size - 1)) : null;
        return new Page<>(items, next, count());
    }

    /** The same list of rows whose keys are known; their number is, too. */
    private Listing<E> among(List<Long> keys) {
        var same = new Listing<>(entities, type, defaultSort).countedBy(keys::size);
        same.sortKeys.putAll(sortKeys);
        return keys.isEmpty() ? same.where("1 = 0") : same.where("e.id in :keys", "keys", keys);
    }

    private List<Object[]> rows(Order order, String cursor, int limit) {
        var all = new ArrayList<>(conditions);
        var bindings = new LinkedHashMap<>(parameters);
        if (cursor != null && !cursor.isBlank()) {
            all.add(order.after());
            bindings.putAll(order.bindings(cursor));
        }
        var jpql = "select e, " + order.expression() + ", e.id from " + from(all) + " order by " + order.clause();
        return bound(entities.createQuery(jpql, Object[].class), bindings)
                .setMaxResults(limit)
                .getResultList();
    }

    private String from(List<String> all) {
        var entity = type.getSimpleName() + " e";
        return all.isEmpty() ? entity : entity + " where " + String.join(" and ", all);
    }

    private static <Q extends Query> Q bound(Q query, Map<String, Object> bindings) {
        bindings.forEach(query::setParameter);
        return query;
    }
}
