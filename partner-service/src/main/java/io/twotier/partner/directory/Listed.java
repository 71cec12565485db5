package io.twotier.partner.directory;

/** An entry of the list with the name and country its provider has now. */
public record Listed(ProviderDirectoryEntry entry, String name, String country) {
}
