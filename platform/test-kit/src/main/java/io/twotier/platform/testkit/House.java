package io.twotier.platform.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rules of the house that a machine can check, for the module the test runs in. */
public final class House {

    private static final int LONGEST_CLASS = 200;
    private static final Pattern UNWANTED_NAME = Pattern.compile(".*(Impl|Utils?|Helper|Manager)|(Abstract|Base)[A-Z].*");
    private static final Pattern UNWANTED_PACKAGE = Pattern.compile(".*\\.(service|dto|mapper|util|entity|common|commons|impl)(\\..*)?");
    private static final Set<String> HTTP = Set.of("jakarta.ws.rs.GET", "jakarta.ws.rs.POST", "jakarta.ws.rs.PUT", "jakarta.ws.rs.PATCH", "jakarta.ws.rs.DELETE",
            "jakarta.ws.rs.HEAD");
    private static final String ACCESS = "io.twotier.platform.caller.Access";
    private static final Set<String> WRITES = Set.of("jakarta.ws.rs.POST", "jakarta.ws.rs.PUT", "jakarta.ws.rs.PATCH", "jakarta.ws.rs.DELETE");
    private static final Pattern BY_ITSELF = Pattern.compile("Origin\\.system\\((?:[^,()]+, *)?\"([^\"]+)\"\\)");
    private static final String ENTITY = "jakarta.persistence.Entity";

    private static final String EVENT = "io.twotier.platform.event.Event";
    private static final String AGGREGATE = "io.twotier.platform.event.Aggregate";
    private static final String LISTENER = "io.twotier.platform.event.Listener";
    private static final String INCOMING = "org.eclipse.microprofile.reactive.messaging.Incoming";

    private final JavaClasses classes;

    private House(JavaClasses classes) {
        this.classes = classes;
    }

    /** The module whose classes stand in {@code target/classes} below the working directory. */
    public static House here() {
        return new House(new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS).importPath("target/classes"));
    }

    /** Endpoints that name no operation, or one without a line in the configuration: both are closed to everybody. */
    public List<String> endpointsWithoutRule() {
        String configuration = read(Path.of("src/main/resources/application.properties"));
        List<String> open = new ArrayList<>();
        for (JavaClass resource : classes) {
            for (JavaMethod method : resource.getMethods()) {
                if (method.getAnnotations().stream().anyMatch(a -> HTTP.contains(a.getRawType().getName()))) {
                    String operation = method.tryGetAnnotationOfType(ACCESS).flatMap(a -> a.get("value")).map(Object::toString).orElse(null);
                    if (operation == null || !configuration.contains("twotier.access." + operation + "=")) {
                        open.add(resource.getSimpleName() + "." + method.getName() + " " + operation);
                    }
                }
            }
        }
        return open;
    }

    /** What changes something, asked for or by itself, without a line that says how its audit is listed, or why it is not. */
    public List<String> unlistedOperations() {
        String configuration = read(Path.of("src/main/resources/application.properties"));
        Stream<String> asked = classes.stream().flatMap(c -> c.getMethods().stream()).filter(m -> m.getAnnotations().stream().anyMatch(a -> WRITES.contains(a.getRawType().getName())))
                .flatMap(m -> m.tryGetAnnotationOfType(ACCESS).flatMap(a -> a.get("value")).map(Object::toString).stream());
        return Stream.concat(asked, sources().flatMap(source -> BY_ITSELF.matcher(read(source)).results()).map(found -> found.group(1)))
                .filter(operation -> !configuration.contains("twotier.audit." + operation + "=") && !configuration.contains("twotier.access." + operation + "=anybody")).distinct().sorted()
                .map(operation -> "no line twotier.audit." + operation).toList();
    }

    public List<String> unwantedNames() {
        return classes.stream().filter(c -> UNWANTED_NAME.matcher(c.getSimpleName()).matches() || UNWANTED_PACKAGE.matcher(c.getPackageName()).matches())
                .map(JavaClass::getName).toList();
    }

    /** State changes by intention, not by setter. */
    public List<String> entitiesWithSetters() {
        return classes.stream().filter(c -> c.isAnnotatedWith(ENTITY)).flatMap(c -> c.getMethods().stream()).filter(m -> m.getName().matches("set[A-Z].*"))
                .map(JavaMethod::getFullName).toList();
    }

    public List<String> tooLongClasses() {
        return sources().filter(f -> read(f).lines().count() > LONGEST_CLASS).map(Path::toString).toList();
    }

    /** What says events can state itself anew, and what hears a topic can be asked for its handlers: else a replica could not be rebuilt. */
    public List<String> deafOrMute() {
        Stream<JavaClass> mute = classes.stream().filter(c -> c.isAnnotatedWith(ENTITY) && !c.isAssignableTo(AGGREGATE)
                && c.getMethods().stream().anyMatch(m -> m.getRawReturnType().getName().equals(EVENT)));
        Stream<JavaClass> deaf = classes.stream().filter(c -> !c.isAssignableTo(LISTENER) && c.getMethods().stream().anyMatch(m -> m.isAnnotatedWith(INCOMING)));
        return Stream.concat(mute, deaf).map(JavaClass::getName).toList();
    }

    /** Everything above at once. */
    public List<String> offences() {
        return Stream.of(endpointsWithoutRule(), unlistedOperations(), unwantedNames(), entitiesWithSetters(), tooLongClasses(), deafOrMute()).flatMap(List::stream).toList();
    }

    private static Stream<Path> sources() {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            return sources.filter(f -> f.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
