package io.twotier.platform.document;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.twotier.platform.caller.AccessRule;
import io.twotier.platform.caller.Role;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.IndexView;

/**
 * Writes into the document what the code knows already: the operation's name and who may call it from the role map, what it refuses from the list of refusals,
 * the headers every answer has. By hand there is only what a person alone knows: a sentence for each operation, and what its answer is.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

    private final Map<String, Endpoint> endpoints;
    private final Refusals refusals = Refusals.ofTheService();
    private final Samples samples = Samples.ofTheService();

    public ContractFilter(IndexView index) {
        endpoints = Endpoint.in(index);
    }

    /** @throws IllegalStateException when an operation lacks what only a person can say */
    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.setServers(List.of(OASFactory.createServer().url("/").description("Where this document comes from, be it local, a test environment or production")
                .extensions(Map.of("x-internal", false))));
        name(document);
        ErrorAnswers answers = new ErrorAnswers(document, refusals);
        Wire wire = new Wire(document);
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations().forEach((verb, operation) -> {
            String name = verb + " " + path;
            Endpoint endpoint = endpoint(name);
            if (operation.getSummary() == null) {
                throw new IllegalStateException(name + " has no sentence that says what it does: give it a summary by @Operation");
            }
            admit(operation, endpoint);
            if (refusals.reaches(endpoint, "PlatformRejection.SAME_REQUEST_RUNNING")) {
                wire.command(operation, refusals.reaches(endpoint, "PlatformRejection.STALE_ETAG"));
            }
            wire.success(operation, verb != PathItem.HttpMethod.HEAD, name);
            samples.into(operation, name);
            answers.into(operation, endpoint, rule(endpoint));
            parameters(operation);
        }));
        Schemas.in(document).asTheyAreOnTheWire();
        document.addExtension("x-refusals", catalogue());
    }

    /** By the role map; only operations that share a line there need names of their own. */
    private void name(OpenAPI document) {
        Map<String, String> taken = new TreeMap<>();
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations().forEach((verb, operation) -> {
            if (operation.getOperationId() == null) {
                operation.setOperationId(camel(endpoint(verb + " " + path).operation()));
            }
            String other = taken.put(operation.getOperationId(), verb + " " + path);
            if (other != null) {
                throw new IllegalStateException(other + " and " + verb + " " + path + " are both called " + operation.getOperationId() + ": name one by @Operation");
            }
        }));
    }

    private Endpoint endpoint(String name) {
        return Optional.ofNullable(endpoints.get(name)).orElseThrow(() -> new IllegalStateException(name + " is in the document, but no method with @Access answers it"));
    }

    /** Who may call, for people in the description, for machines beside it. */
    private void admit(Operation operation, Endpoint endpoint) {
        AccessRule rule = rule(endpoint);
        String more = operation.getDescription() == null ? "" : operation.getDescription() + "\n\n";
        operation.setDescription(more + "**Who may:** " + rule.inWords());
        operation.setSecurity(rule.anybody() ? List.of() : List.of(OASFactory.createSecurityRequirement().addScheme("bearer")));
        if (!rule.anybody()) {
            Map<String, Object> roles = new TreeMap<>();
            rule.roles().forEach((kind, needed) -> roles.put(kind.name().toLowerCase(Locale.ROOT),
                    needed.isEmpty() ? List.of("*") : needed.stream().map(Role::name).toList()));
            operation.addExtension("x-roles", roles);
            operation.addExtension("x-tokens", Arrays.stream(new String[] {rule.users() ? "user" : null, rule.apps() ? "app" : null}).filter(kind -> kind != null).toList());
        }
    }

    private static void parameters(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().stream().filter(one -> one.getRef() == null && one.getDescription() == null).forEach(one -> {
                if (one.getIn() == Parameter.In.PATH) {
                    one.setDescription("Which " + one.getName() + " it is about.");
                } else if (one.getName().equals("X-Locale")) {
                    one.setDescription("The language to be answered in, as in sv-SE; English unless said.");
                }
            });
        }
    }

    private Map<String, Object> catalogue() {
        Map<String, Object> all = new LinkedHashMap<>();
        refusals.refusals().forEach((name, no) -> all.put(name, ErrorAnswers.told(no)));
        endpoints.values().forEach(endpoint -> all.put("Role." + endpoint.denied(), ErrorAnswers.told(ErrorAnswers.role(endpoint))));
        return all;
    }

    private static AccessRule rule(Endpoint endpoint) {
        String key = "twotier.access." + endpoint.operation();
        return AccessRule.parse(endpoint.operation(), ConfigProvider.getConfig().getValue(key, String.class));
    }

    private static String camel(String snake) {
        String joined = Arrays.stream(snake.split("[_-]")).map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)).collect(Collectors.joining());
        return joined.substring(0, 1).toLowerCase(Locale.ROOT) + joined.substring(1);
    }
}
