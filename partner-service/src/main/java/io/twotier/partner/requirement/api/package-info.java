/** Requirements over HTTP. */
package io.twotier.partner.requirement.api;
