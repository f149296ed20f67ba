/// Keeps secrets unreadable in the database: master keys from a file or the environment ([MasterKeys]), sealing and opening ([SecretBox]), and
/// which columns hold sealed values ([HoldsSecrets]), so that a change of the key reaches all of them.
@NullMarked
package com.didtron.server.platform.secrets;

import org.jspecify.annotations.NullMarked;
