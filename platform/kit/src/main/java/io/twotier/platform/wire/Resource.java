package io.twotier.platform.wire;

/** A view of one resource; its etag goes into the ETag header too. */
public interface Resource {

    Attributes attributes();
}
