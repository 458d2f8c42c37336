package dev.harbinger;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A method and a path that the program answers, and the least role that may use it; {@code anybody} for strangers. */
record Route(String method, String path, String role, String consumes) {
    private static final List<String> ROLES = List.of("anybody", "viewer", "analyst", "lead", "admin");
    private static final Set<String> FORMS = Set.of("application/x-www-form-urlencoded", "multipart/form-data");

    private static final List<Route> ALL = read();

    /** Every route that a class of ours declares. */
    static List<Route> all() {
        return ALL;
    }

    private static List<Route> read() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.harbinger").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(Route::of)
                        .toList();
    }

    private static Stream<Route> of(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .flatMap(method -> verb(method).map(verb -> of(type, method, verb)).stream());
    }

    private static Route of(Class<?> type, Method method, String verb) {
        var below = Optional.ofNullable(method.getAnnotation(Path.class))
                .map(Path::value)
                .orElse("");
        var path = ("/" + type.getAnnotation(Path.class).value() + "/" + below).replaceAll("/+", "/");
        var role = role(method).or(() -> role(type)).orElse("nobody");
        var consumes = Optional.ofNullable(method.getAnnotation(Consumes.class))
                .or(() -> Optional.ofNullable(type.getAnnotation(Consumes.class)))
                .map(types -> types.value()[0])
                .orElse("");
        return new Route(verb, path.length() > 1 ? path.replaceAll("/$", "") : path, role, consumes);
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static Optional<String> role(AnnotatedElement element) {
        if (element.isAnnotationPresent(DenyAll.class)) {
            return Optional.of("nobody");
        }
        return element.isAnnotationPresent(PermitAll.class)
                ? Optional.of("anybody")
                : Optional.ofNullable(element.getAnnotation(RolesAllowed.class)).map(allowed -> allowed.value()[0]);
    }

    boolean isForm() {
        return !isSafe() && FORMS.contains(consumes);
    }

    /** Whether it answers with events for as long as somebody listens. */
    boolean isStream() {
        return path.endsWith("/events");
    }

    boolean isSafe() {
        return method.equals("GET");
    }

    /** Whether the role, or a lesser one, is the one that is asked for. */
    boolean isFor(String holder) {
        return ROLES.contains(role) && ROLES.indexOf(holder) >= ROLES.indexOf(role);
    }

    String pathWith(String id) {
        return path.replaceAll("\\{[^}]+}", id);
    }

    String line() {
        return method + " " + path + " " + role;
    }
}
