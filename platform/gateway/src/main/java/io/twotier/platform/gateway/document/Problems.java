package io.twotier.platform.gateway.document;

import static io.twotier.platform.gateway.document.SuiteApi.object;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The pages that the type of an error leads to: one for each code, with all it can mean, who can do what about it, and which calls say it. */
final class Problems {

    private static final String EXAMPLE = "#/components/examples/";

    private final Map<Integer, List<Map<String, Object>>> byCode = new TreeMap<>();
    private final Map<Integer, Set<String>> calls = new TreeMap<>();

    private Problems() {
    }

    /** All the refusals that a document tells of. */
    static Problems in(Map<String, Object> api) {
        Problems problems = new Problems();
        ((List<?>) api.get("x-refusals")).stream().map(SuiteApi::object).forEach(problems::add);
        member(api, "paths").values().forEach(item -> object(item).values().forEach(operation ->
                member(object(operation), "responses").values().forEach(answer -> problems.saidBy(object(answer), object(operation)))));
        return problems;
    }

    private void add(Map<String, Object> refusal) {
        byCode.computeIfAbsent((Integer) refusal.get("code"), code -> new ArrayList<>()).add(refusal);
    }

    /** By the names of the examples, which begin with status and code. */
    private void saidBy(Map<String, Object> answer, Map<String, Object> operation) {
        Map<String, Object> json = member(member(answer, "content"), "application/json");
        member(json, "examples").values().stream().map(example -> (String) object(example).get("$ref")).filter(reference -> reference != null && reference.startsWith(EXAMPLE))
                .map(reference -> reference.replaceAll(".*/(?:[a-z]+-)?\\d+-(\\d+)-.*", "$1")).filter(code -> code.matches("\\d+"))
                .forEach(code -> calls.computeIfAbsent(Integer.valueOf(code), none -> new LinkedHashSet<>()).add(link(operation)));
    }

    private static String link(Map<String, Object> operation) {
        String tag = Html.text((String) ((List<?>) operation.get("tags")).get(0));
        String id = Html.text((String) operation.get("operationId"));
        return "<a href=\"/docs/api#/" + tag.replace(" ", "%20") + "/" + id + "\">" + id + "</a>: " + Html.text((String) operation.get("summary"));
    }

    Set<Integer> codes() {
        return byCode.keySet();
    }

    String page(int code) {
        String meanings = byCode.get(code).stream().map(Problems::meaning).distinct().collect(Collectors.joining("\n"));
        Set<String> said = calls.getOrDefault(code, Set.of());
        String by = said.isEmpty() ? "" : "<h2>Calls that answer it</h2><ul>" + said.stream().map(call -> "<li>" + call + "</li>").collect(Collectors.joining("\n")) + "</ul>";
        return Html.page("Problem " + code, meanings + by + "<p><a href=\"/problems\">All problems</a></p>");
    }

    private static String meaning(Map<String, Object> refusal) {
        Map<String, Object> cure = member(refusal, "cure");
        return "<section><h2>" + Html.text((String) refusal.get("sentence")) + "</h2><dl>" + line("Status", refusal.get("status")) + line("Rule", refusal.get("rule"))
                + line("Who can do something about it", cure.get("who")) + line("What", cure.get("what")) + line("By which call", cure.get("call"))
                + line("Service", refusal.get("service")) + "</dl></section>";
    }

    private static Map<String, Object> member(Map<String, Object> parent, String name) {
        return object(parent.getOrDefault(name, Map.of()));
    }

    private static String line(String name, Object value) {
        return value == null ? "" : "<dt>" + name + "</dt><dd>" + Html.text(value.toString()) + "</dd>";
    }

    String index() {
        String rows = byCode.entrySet().stream().map(problem -> "<tr><td><a href=\"/problems/" + problem.getKey() + "\">" + problem.getKey() + "</a></td><td>"
                + problem.getValue().stream().map(refusal -> refusal.get("status").toString()).distinct().sorted().collect(Collectors.joining(", ")) + "</td><td>"
                + problem.getValue().stream().map(refusal -> Html.text((String) refusal.get("sentence"))).distinct().collect(Collectors.joining("<br>")) + "</td></tr>")
                .collect(Collectors.joining("\n"));
        return Html.page("Problems", "<p>What an error's <code>code</code> means, and who can do what about it. One code can mean several things; the sentence tells which.</p>"
                + "<table><thead><tr><th>Code</th><th>Status</th><th>Sentence</th></tr></thead><tbody>" + rows + "</tbody></table>");
    }
}
