/** Measures the running suite beside what the same machine can do at that moment. */
package io.twotier.bench;
