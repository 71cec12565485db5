/** The document of a service's API, as far as the code knows it: who may call, what is refused, which headers there are. */
package io.twotier.platform.document;
