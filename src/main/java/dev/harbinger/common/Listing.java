package dev.harbinger.common;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
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
    /** Few rows that are hard to find are looked for once, all of them, and sorted here. */
    private static final int FEW = 1000;

    private final EntityManager entities;
    private final Class<E> type;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final List<String> leading = new ArrayList<>();
    private final Map<String, SortKey> sortKeys = new LinkedHashMap<>();
    private final String defaultSort;
    private Parts parts;
    private String fetched = "";
    private Known known;
    private LongSupplier total;
    private Figures figures;

    /** A column of which a list shows the rows of several values; each is read by itself in the order of an index. */
    private record Parts(String parameter, List<?> values) {}

    private record Known(String sort, List<Dated> rows) {
        boolean isIn(Order order) {
            return sort.equals(order.key().name());
        }

        Few few(Order order) {
            var keys = rows.stream()
                    .map(row -> new Key(row.id(), row.at()))
                    .sorted(order.comparator())
                    .toList();
            return new Few(keys, false);
        }
    }

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
     * Adds the condition that a column, with which an index begins, has a value; does nothing when that is null. Sorted by
     * the column first, of which there is one value, databases see that the index has the rest in order.
     */
    public Listing<E> equal(String path, String parameter, Object value) {
        if (value != null) {
            leading.add(path);
        }
        return where(path + " = :" + parameter, parameter, value);
    }

    /** The same for one of a few values; none filter nothing. At most one such condition. */
    public Listing<E> anyOf(String path, String parameter, List<?> values) {
        if (!values.isEmpty()) {
            leading.add(path);
            where(path + " in :" + parameter, parameter, values);
            parts = new Parts(parameter, values.stream().distinct().toList());
        }
        return this;
    }

    /** Adds the condition that a column has one of some values; none filter nothing. */
    public Listing<E> oneOf(String path, String parameter, List<?> values) {
        return values.isEmpty() ? this : where(path + " in :" + parameter, parameter, values);
    }

    /** Reads with each row of a page what it belongs to, such as {@code join fetch e.feed}. */
    public Listing<E> fetching(String joins) {
        fetched = " " + joins;
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

    /** Adds the condition that the key of a row is one of these; does nothing when they are null. */
    public Listing<E> among(String parameter, List<Long> keys) {
        return keys != null && keys.isEmpty() ? where("1 = 0") : where("e.id in :" + parameter, parameter, keys);
    }

    /**
     * Takes the rows, which are few, from somewhere else that knows the point in time by which a sort lists them: sorted by
     * it, and filtered by nothing else, a page reads no row but its own.
     */
    public Listing<E> known(String sort, List<Dated> rows) {
        known = new Known(sort, rows);
        return this;
    }

    private void filterByKnown() {
        if (known != null) {
            among("known", known.rows().stream().map(Dated::id).toList());
            known = null;
        }
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
        filterByKnown();
        return bound(entities.createQuery("select e.id from " + from(conditions), Long.class), parameters)
                .getResultList();
    }

    /** How many rows pass the conditions. */
    public long count() {
        filterByKnown();
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
        if (known != null && known.isIn(order) && conditions.isEmpty()) {
            return page(known.few(order), request, order);
        }
        filterByKnown();
        if (figures != null && !conditions.isEmpty() && total == null) {
            Few few = figures.of(List.of("few", from(conditions), Map.copyOf(parameters), order), () -> few(order));
            if (!few.areMany()) {
                return page(few, request, order);
            }
        }
        return page(keys(order, request.cursor, size + 1), size, order, count());
    }

    private Page<E> page(Few few, PageRequest request, Order order) {
        return page(
                few.behind(order, request.cursor),
                request.checkedSize(),
                order,
                few.keys().size());
    }

    private Page<E> page(List<Key> keys, int size, Order order, long all) {
        var next = keys.size() > size ? order.cursorOf(keys.get(size - 1)) : null;
        return new Page<>(rows(keys.stream().limit(size).map(Key::id).toList()), next, all);
    }

    private Few few(Order order) {
        var jpql = "select e.id, " + order.expression() + " from " + from(conditions);
        var keys = bound(entities.createQuery(jpql, Object[].class), parameters)
                .setMaxResults(FEW + 1)
                .getResultStream()
                .map(Key::of)
                .sorted(order.comparator())
                .toList();
        return keys.size() > FEW ? Few.MANY : new Few(keys, false);
    }

    private List<Key> keys(Order order, String cursor, int limit) {
        if (parts == null || parts.values().size() == 1) {
            return keys(order, cursor, limit, Map.of());
        }
        return parts.values().stream()
                .flatMap(one -> keys(order, cursor, limit, Map.of(parts.parameter(), List.of(one))).stream())
                .sorted(order.comparator())
                .limit(limit)
                .toList();
    }

    private List<Key> keys(Order order, String cursor, int limit, Map<String, Object> part) {
        var all = new ArrayList<>(conditions);
        var bindings = new LinkedHashMap<>(parameters);
        bindings.putAll(part);
        if (cursor != null && !cursor.isBlank()) {
            all.add(order.after());
            bindings.putAll(order.bindings(cursor));
        }
        var jpql = "select e.id, " + order.expression() + " from " + from(all) + " order by "
                + leading.stream().map(path -> path + ", ").collect(Collectors.joining()) + order.clause();
        return bound(entities.createQuery(jpql, Object[].class), bindings)
                .setMaxResults(limit)
                .getResultStream()
                .map(Key::of)
                .toList();
    }

    /** The rows of some keys, in their order; without those that fit no more, if keys were remembered. */
    private List<E> rows(List<Long> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        var rows = new HashMap<Long, E>();
        var all = new ArrayList<>(conditions);
        all.add("e.id in :keysOfPage");
        bound(entities.createQuery("select e.id, e from " + from(all, fetched), Object[].class), parameters)
                .setParameter("keysOfPage", keys)
                .getResultStream()
                .forEach(row -> rows.put((Long) row[0], type.cast(row[1])));
        return keys.stream().filter(rows::containsKey).map(rows::get).toList();
    }

    private String from(List<String> all) {
        return from(all, "");
    }

    private String from(List<String> all, String joins) {
        var entity = type.getSimpleName() + " e" + joins;
        return all.isEmpty() ? entity : entity + " where " + String.join(" and ", all);
    }

    private static <Q extends Query> Q bound(Q query, Map<String, Object> bindings) {
        bindings.forEach(query::setParameter);
        return query;
    }
}
