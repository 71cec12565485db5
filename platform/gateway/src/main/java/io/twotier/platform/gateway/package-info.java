/** The one base URL: folds paths and forwards each request to the service that owns it. Keeps no state. */
package io.twotier.platform.gateway;
