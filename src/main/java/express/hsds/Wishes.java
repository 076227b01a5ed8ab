package express.hsds;

import express.base.ChainStep;
import express.directory.Family;
import java.util.Locale;

/**
 * What the person who brings a file says about all of it, since the standard has no word for it.
 *
 * @param language in which it is written
 * @param step that a service is for, if it names none
 * @param family of an organisation that names none
 */
record Wishes(Locale language, ChainStep step, Family family) {}
