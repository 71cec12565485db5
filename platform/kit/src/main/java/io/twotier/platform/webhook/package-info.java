/** What webhooks call the events of a service: told with the event, so that who delivers them needs to know no business. */
package io.twotier.platform.webhook;
