package express.people;

import express.base.OrganisationId;

/**
 * An organisation as letters and links speak of it to people whom it may take in.
 *
 * @param called its name
 * @param path where its entry stands, such as {@code /organisations/starter-house}
 */
public record Host(OrganisationId id, String called, String path) {}
