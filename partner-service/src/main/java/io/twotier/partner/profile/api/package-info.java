/** The profiles over HTTP (partner-center-api 3.2.4, 3.2.5). */
package io.twotier.partner.profile.api;
