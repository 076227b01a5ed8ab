package express.directory;

import express.base.OrganisationId;

/** What happens in the directory, told in the transaction in which it happens. */
public final class DirectoryEvents {

    private DirectoryEvents() {}

    /** It no longer exists: what it did ends, and its history stays. */
    public record Retired(OrganisationId organisation) {}
}
