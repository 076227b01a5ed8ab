/**
 * Printed paper. A template makes well-formed XHTML, {@link express.paper.Paper} makes a
 * tagged PDF of it (PDF/UA-1) with the sheet, the fonts and the running lines that all papers of Express share. The
 * PDF engine draws one glyph per character, knows one level of direction and no mirrored tables; joining, ordering and
 * mirroring therefore happen here, before it runs. What stays undone: ten Pashto letters are not joined, letters do
 * not join across an element's edge, and in a right-to-left paragraph a left-to-right phrase must not be cut by
 * elements (give it one element of its own).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package express.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
