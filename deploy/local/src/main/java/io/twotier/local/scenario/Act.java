package io.twotier.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * One step of a scenario: somebody makes a call; without a call, signs in again.
 *
 * @param who     the operator, or one of the people
 * @param does    what it means
 * @param call    method and path, with holes
 * @param headers of the call
 * @param body    of the call, with holes
 * @param answer  its status
 * @param shows   what the answer has at these paths
 * @param keep    the names under which later steps find what the answer has at these paths
 * @param reaches the states that the answer shows, as service.machine.state
 * @param within  for how long the call may be made again until the answer is as told; only for reading
 * @param setting whether it is there to set the scene
 */
record Act(String who, String does, String call, Map<String, String> headers, JsonNode body, int answer, Map<String, JsonNode> shows, Map<String, String> keep,
           List<String> reaches, String within, boolean setting) {

    Act {
        headers = headers == null ? Map.of() : headers;
        shows = shows == null ? Map.of() : shows;
        keep = keep == null ? Map.of() : keep;
        reaches = reaches == null ? List.of() : reaches;
    }

    Act toSetTheScene() {
        return new Act(who, does, call, headers, body, answer, shows, keep, reaches, within, true);
    }

    boolean reads() {
        return call != null && call.startsWith("GET ");
    }

    String method() {
        return call.substring(0, call.indexOf(' '));
    }

    String path() {
        return call.substring(call.indexOf(' ') + 1);
    }
}
