/** The scripted programme over HTTP. */
package io.twotier.partner.enrollment.script.api;
