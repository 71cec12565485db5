package io.twotier.local.story;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** How a call gets to the suite and its answer back. The story's own sends each call once. */
public interface Line {

    /** @throws IOException when the call was not answered */
    HttpResponse<String> exchange(HttpRequest request) throws IOException, InterruptedException;
}
