/**
 * The words of the field in sixteen languages: some seven hundred concepts, each with what to say, what others say, how
 * it is inflected and how it is mistaken. Readers look words up in it, translators are shown its terms, and the search
 * finds by it what is written in another language. The concepts are files that people edit
 * (docs/glossary-of-the-field.md); nothing of it stands in the database.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "search", "ui"})
package express.glossary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
