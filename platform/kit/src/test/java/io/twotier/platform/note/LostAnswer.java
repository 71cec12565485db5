package io.twotier.platform.note;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Loses the answer of a command that was committed, as a crash at that point would. */
@Provider
public class LostAnswer implements ContainerResponseFilter {

    public static final String HEADER = "X-Lose-Answer";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getHeaderString(HEADER) != null) {
            response.setStatus(500);
            response.setEntity("lost");
        }
    }
}
