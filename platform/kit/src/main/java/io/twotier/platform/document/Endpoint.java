package io.twotier.platform.document;

import io.twotier.platform.caller.Access;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * A method that answers requests.
 *
 * @param operation its name in the role map
 * @param denied    the code of the 403 for a role that lacks the right
 * @param method    class and method, as the list of refusals names them
 */
record Endpoint(String operation, int denied, String method) {

    private static final int DENIED_UNLESS_SAID = 1002;
    private static final List<String> VERBS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

    /** All there are, by verb and path as the document writes them: {@code GET /v1/notes/{note}}. */
    static Map<String, Endpoint> in(IndexView index) {
        Map<String, Endpoint> endpoints = new TreeMap<>();
        for (AnnotationInstance access : index.getAnnotations(Access.class)) {
            if (access.target().kind() == AnnotationTarget.Kind.METHOD) {
                MethodInfo method = access.target().asMethod();
                AnnotationValue denied = access.value("denied");
                Endpoint endpoint = new Endpoint(access.value().asString(), denied == null ? DENIED_UNLESS_SAID : denied.asInt(),
                        method.declaringClass().name() + "#" + method.name());
                VERBS.stream().filter(verb -> method.hasAnnotation("jakarta.ws.rs." + verb)).forEach(verb -> endpoints.put(verb + " " + pathOf(method), endpoint));
            }
        }
        return endpoints;
    }

    private static String pathOf(MethodInfo method) {
        List<String> parts = new ArrayList<>();
        for (AnnotationInstance path : new AnnotationInstance[] {method.declaringClass().declaredAnnotation(Path.class), method.annotation(Path.class)}) {
            if (path != null && !path.value().asString().equals("/")) {
                parts.add(path.value().asString().replaceAll("^/|/$", ""));
            }
        }
        return ("/" + String.join("/", parts)).replaceAll("\\{ *([^:} ]+) *:[^}]*}", "{$1}").replaceAll("/$", "");
    }
}
