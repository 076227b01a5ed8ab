/**
 * Content in several languages, paragraph by paragraph. The paragraphs of a text, their order and their kinds are the
 * same in all languages; only the words differ. Of each paragraph one language leads: the one in which it was last
 * changed by hand. Every other version knows which words it was made from, so that exactly those whose source changed
 * are out of date, in whatever direction and over however many languages they were translated. Texts know no roles and
 * no pages of their own: the module that owns a text decides who may read and change it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "database", "ui"})
package express.texts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
