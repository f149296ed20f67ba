package com.didtron.server.platform;

import java.util.List;

/// Which of a module's lists people can take away as a file: one bean per module that has any.
public interface DeclaresExports {

    List<ExportedList<?, ?>> exports();
}
