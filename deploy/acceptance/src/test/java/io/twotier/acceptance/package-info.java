/** The business flows end to end: packaged services, real processes, real tokens. */
package io.twotier.acceptance;
