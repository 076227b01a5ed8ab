package express.collections;

import jakarta.validation.constraints.Size;

/**
 * Into which collection a practice is put, and why.
 *
 * @param practice its slug
 * @param collection the id of one, or {@link #NEW}
 * @param title of the new one
 */
record ChoiceForm(
        String practice,
        String collection,

        @Size(max = 200, message = "collections.title.long") String title,

        @Size(max = 1000, message = "collections.note.long") String note) {

    static final String NEW = "new";

    ChoiceForm {
        practice = CollectionForm.line(practice);
        collection = CollectionForm.line(collection);
        title = CollectionForm.line(title);
        note = CollectionForm.text(note);
    }

    boolean isNew() {
        return collection.equals(NEW);
    }
}
