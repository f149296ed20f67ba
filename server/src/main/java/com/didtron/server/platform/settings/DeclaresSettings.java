package com.didtron.server.platform.settings;

import java.util.List;

/// A module's settings: one bean per module, in the order in which a person would read them. Only settings that some code reads are declared.
public interface DeclaresSettings {

    List<SettingDeclaration<?>> settings();
}
