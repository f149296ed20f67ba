import { i18n } from "./i18n";
import { en } from "./messages/en";

// Imported by every portal's frame, so that its words are there before any of its pages.
i18n.addResourceBundle("en", "translation", en, true, true);
