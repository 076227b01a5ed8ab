package express.worksheets;

import express.base.NetworkId;
import java.time.LocalDate;
import java.util.UUID;

/** What is written down in one session of a network. */
record Worksheet(NetworkId network, UUID id, LocalDate heldOn, String title) {

    String path(String slug) {
        return WorksheetPages.path(slug) + "/" + id;
    }
}
