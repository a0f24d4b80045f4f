import { t } from '../../lib/platform/i18n.ts';
import { mount } from '../interface/mount.ts';
import { Options } from './options.tsx';

mount(<Options />, t('options.title'));
