package io.twotier.platform.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which refusals there are, and which of them an endpoint can come to: all that stand in a method that can be reached from the endpoint's own. Read from the
 * compiled classes, so nobody has to keep such a list; what a method refuses only for some callers counts for all of them.
 */
public final class Refusals {

    private static final String REJECTION = "io.twotier.platform.command.Rejection";
    private static final String ACCESS = "io.twotier.platform.caller.Access";
    private static final Path KEPT = Path.of("src/main/resources/META-INF/refusals.json");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final JavaClasses classes;
    private final Map<JavaCodeUnit, Set<JavaCodeUnit>> next = new HashMap<>();

    private Refusals() {
        boolean resolves = ArchConfiguration.get().resolveMissingDependenciesFromClassPath();
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        classes = new ClassFileImporter().importLocations(Set.of(Location.of(Path.of("target/classes")), Location.of(ofThePlatform())));
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(resolves);
    }

    /** A folder when both are built at once, else the installed archive. */
    private static URI ofThePlatform() {
        try {
            URI place = Class.forName(REJECTION).getProtectionDomain().getCodeSource().getLocation().toURI();
            return place.getPath().endsWith(".jar") ? URI.create("jar:" + place + "!/") : place;
        } catch (ReflectiveOperationException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Fails when the list the documents are made of is not what the classes say, and says how to take it over. */
    public static void assertUnchanged() {
        try {
            String now = JSON.writeValueAsString(new Refusals().all()) + "\n";
            if (!Files.exists(KEPT) || !Files.readString(KEPT).equals(now)) {
                Path changed = Files.writeString(Path.of("target", "refusals.json"), now);
                throw new AssertionError("What is refused changed. When that is meant: cp " + changed + " " + KEPT);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> all() {
        Map<String, Object> catalogue = new TreeMap<>();
        classes.stream().flatMap(c -> c.getFields().stream()).filter(Refusals::isRefusal).forEach(field -> catalogue.put(name(field), told(field)));
        Map<String, Set<String>> endpoints = new TreeMap<>();
        classes.stream().flatMap(c -> c.getMethods().stream()).filter(m -> m.isAnnotatedWith(ACCESS)).forEach(m -> endpoints.merge(name(m), reachedFrom(m), Refusals::both));
        return new TreeMap<>(Map.of("refusals", catalogue, "endpoints", endpoints));
    }

    private Set<String> reachedFrom(JavaMethod endpoint) {
        Set<String> found = new TreeSet<>();
        Set<JavaCodeUnit> seen = new HashSet<>(Set.of(endpoint));
        Deque<JavaCodeUnit> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            JavaCodeUnit unit = open.pop();
            unit.getFieldAccesses().stream().flatMap(access -> access.getTarget().resolveMember().stream()).filter(Refusals::isRefusal).forEach(field -> found.add(name(field)));
            next.computeIfAbsent(unit, this::callees).stream().filter(seen::add).forEach(open::push);
        }
        return found;
    }

    private Set<JavaCodeUnit> callees(JavaCodeUnit unit) {
        Set<JavaCodeUnit> callees = new HashSet<>();
        Stream.of(unit.getMethodCallsFromSelf(), unit.getConstructorCallsFromSelf(), unit.getMethodReferencesFromSelf(), unit.getConstructorReferencesFromSelf())
                .flatMap(Set::stream).map(call -> (JavaCodeUnit) call.getTarget().resolveMember().orElse(null)).filter(Refusals::isOurs).forEach(callee -> {
                    callees.add(callee);
                    if (!isPlatform(unit) || !isPlatform(callee)) {
                        overriding(callee).forEach(callees::add);
                    }
                });
        unit.getFieldAccesses().stream().flatMap(access -> access.getTarget().resolveMember().stream()).filter(Refusals::holdsBehaviour)
                .flatMap(field -> field.getOwner().getStaticInitializer().stream()).forEach(callees::add);
        return callees;
    }

    /** What the platform asks of all services (to sweep, to state things anew) is no part of the answer to the one who had it ask. */
    private static boolean isPlatform(JavaCodeUnit unit) {
        return unit.getOwner().getPackageName().startsWith("io.twotier.platform") && !unit.getOwner().getPackageName().startsWith("io.twotier.platform.feed");
    }

    /** A refusal or a function of an enum's constant: which, is known to its static initializer. */
    private static boolean holdsBehaviour(JavaField field) {
        return field.getOwner().isEnum() && !field.getModifiers().contains(JavaModifier.STATIC)
                && (field.getRawType().getName().equals(REJECTION) || field.getRawType().getPackageName().equals("java.util.function"));
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        one.addAll(other);
        return one;
    }

    private static Stream<JavaMethod> overriding(JavaCodeUnit callee) {
        return !(callee instanceof JavaMethod) ? Stream.empty() : callee.getOwner().getAllSubclasses().stream()
                .flatMap(sub -> sub.tryGetMethod(callee.getName(), callee.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new)).stream());
    }

    private static boolean isOurs(JavaCodeUnit unit) {
        return unit != null && unit.getOwner().getPackageName().startsWith("io.twotier");
    }

    private static boolean isRefusal(JavaField field) {
        return field.getModifiers().contains(JavaModifier.STATIC) && field.getRawType().getName().equals(REJECTION);
    }

    private static String name(JavaField field) {
        return field.getOwner().getSimpleName() + "." + field.getName();
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getName() + "#" + method.getName();
    }

    /** By reflection: this kit is below the platform's, which it tests. */
    private static Map<String, Object> told(JavaField constant) {
        try {
            Field field = Class.forName(constant.getOwner().getName()).getDeclaredField(constant.getName());
            field.setAccessible(true);
            Map<?, ?> said = JSON.convertValue(field.get(null), Map.class);
            Map<String, Object> told = new LinkedHashMap<>();
            said.forEach((key, value) -> {
                if (value != null) {
                    told.put((String) key, value);
                }
            });
            return told;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(constant.getFullName(), e);
        }
    }
}
